export { readPrivate, readPublic } from './disk';
export { type PrivateLink, privateFileLink, publicFilePath } from './links';
export { openPrivateFile } from './open-private-file';
export { type ReceivedUpload, receiveUpload, uploaded, uploadedIfAny } from './receive';
export type { FilePurpose, PrivateFileReader, PublicSize } from './rules';
export { giveFiles, keepFile } from './store';
export { viewPrivateFile } from './use-cases/view-private-file';
