/** What a form shows before, and after, its action ran. Typed values come back with a refusal, minus secrets. */
export type FormState = IdleForm | RefusedForm | DoneForm;

export type IdleForm = { status: 'idle' };

export type RefusedForm = {
  status: 'refused';
  code: string;
  message: string;
  ruleIds: string[];
  /** Number to quote when the refusal is a failure of ours. */
  reference?: string;
  receiptId?: string;
  fieldErrors: Record<string, string>;
  values: Record<string, string | string[]>;
};

export type DoneForm = { status: 'done'; message?: string; redirectTo?: string };

export type FormAction = (previous: FormState, data: FormData) => Promise<FormState>;
