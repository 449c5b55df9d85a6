import { DomainError } from '@/lib/kernel/errors';

/** No file was chosen, or an empty one. */
export class FileMissing extends DomainError {
  readonly code = 'files.missing';
}

/** More bytes than the rules allow for this purpose. ONB-15. */
export class FileTooLarge extends DomainError {
  readonly code = 'files.tooLarge';
}

/** What is inside is no picture of an allowed format, whatever the name says. ONB-15. */
export class FileFormatRefused extends DomainError {
  readonly code = 'files.formatRefused';
}

/** Few bytes can unfold into billions of pixels: more than the limit are not decoded. */
export class TooManyPixels extends DomainError {
  readonly code = 'files.tooManyPixels';
}

/** The picture is damaged or stops half way. */
export class FileUnreadable extends DomainError {
  readonly code = 'files.unreadable';
}

/** Too small a picture to be shown at its size. */
export class PictureTooSmall extends DomainError {
  readonly code = 'files.tooSmall';
}

/** The link to a private file has expired; the page it was on makes a new one. */
export class LinkExpired extends DomainError {
  readonly code = 'files.linkExpired';
}
