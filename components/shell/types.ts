/** The faces of the market a person may enter. */
export type Face = 'buyer' | 'seller' | 'operations';

/** Who is looking, as far as the frame of the page needs to know. */
export type Viewer = {
  name: string;
  accountId: string;
  faces: Face[];
  /** Unread messages. */
  unread: number;
  vendor?: { id: string; name: string };
  duties?: string[];
  /** What a member may do for the vendor. */
  permissions?: string[];
};

/** What `/api/viewer` tells pages that are kept whole: who looks, and the market's clock where it was moved. */
export type ViewerAnswer = {
  viewer: Pick<Viewer, 'name' | 'faces' | 'unread'> | null;
  clock: { now: string; offsetMs: number } | null;
};
