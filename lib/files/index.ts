export { readPrivate, readPublic } from './disk';
export { type PrivateLink, privateFileLink, publicFilePath } from './links';
export { type ReceivedUpload, receiveUpload, uploaded } from './receive';
export type { FilePurpose, PrivateFileReader, PublicSize } from './rules';
export { keepFile } from './store';
export { viewPrivateFile } from './use-cases/view-private-file';
