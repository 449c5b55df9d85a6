import * as appWindow from 'lucide-react/icons/app-window';
import * as archive from 'lucide-react/icons/archive';
import * as sortDescending from 'lucide-react/icons/arrow-down';
import * as arrowRight from 'lucide-react/icons/arrow-right';
import * as sortAscending from 'lucide-react/icons/arrow-up';
import * as badgeCheck from 'lucide-react/icons/badge-check';
import * as banknote from 'lucide-react/icons/banknote';
import * as bell from 'lucide-react/icons/bell';
import * as boxes from 'lucide-react/icons/boxes';
import * as braces from 'lucide-react/icons/braces';
import * as briefcase from 'lucide-react/icons/briefcase-business';
import * as building from 'lucide-react/icons/building-complex';
import * as calendarClock from 'lucide-react/icons/calendar-clock';
import * as check from 'lucide-react/icons/check';
import * as chevronDown from 'lucide-react/icons/chevron-down';
import * as chevronLeft from 'lucide-react/icons/chevron-left';
import * as chevronRight from 'lucide-react/icons/chevron-right';
import * as circleCheck from 'lucide-react/icons/circle-check';
import * as circleAlert from 'lucide-react/icons/circle-exclamation-point';
import * as circleHelp from 'lucide-react/icons/circle-question-mark';
import * as circleX from 'lucide-react/icons/circle-x';
import * as clipboardCheck from 'lucide-react/icons/clipboard-check';
import * as clock from 'lucide-react/icons/clock';
import * as code from 'lucide-react/icons/code-xml';
import * as copy from 'lucide-react/icons/copy';
import * as download from 'lucide-react/icons/download';
import * as externalLink from 'lucide-react/icons/external-link';
import * as fileText from 'lucide-react/icons/file-text';
import * as gavel from 'lucide-react/icons/gavel';
import * as globe from 'lucide-react/icons/globe';
import * as handCoins from 'lucide-react/icons/hand-coins';
import * as headset from 'lucide-react/icons/headset';
import * as inbox from 'lucide-react/icons/inbox';
import * as info from 'lucide-react/icons/info';
import * as keyRound from 'lucide-react/icons/key-round';
import * as landmark from 'lucide-react/icons/landmark';
import * as layers from 'lucide-react/icons/layers';
import * as layoutDashboard from 'lucide-react/icons/layout-dashboard';
import * as listFilter from 'lucide-react/icons/list-filter';
import * as lock from 'lucide-react/icons/lock';
import * as logOut from 'lucide-react/icons/log-out';
import * as mail from 'lucide-react/icons/mail';
import * as menu from 'lucide-react/icons/menu';
import * as messageSquare from 'lucide-react/icons/message-square';
import * as minus from 'lucide-react/icons/minus';
import * as packageIcon from 'lucide-react/icons/package';
import * as pencil from 'lucide-react/icons/pencil';
import * as phone from 'lucide-react/icons/phone';
import * as plus from 'lucide-react/icons/plus';
import * as receipt from 'lucide-react/icons/receipt-text';
import * as history from 'lucide-react/icons/rotate-ccw-clock';
import * as scale from 'lucide-react/icons/scale';
import * as search from 'lucide-react/icons/search';
import * as settings from 'lucide-react/icons/settings';
import * as shieldCheck from 'lucide-react/icons/shield-check';
import * as shoppingBag from 'lucide-react/icons/shopping-bag';
import * as star from 'lucide-react/icons/star';
import * as store from 'lucide-react/icons/store';
import * as tag from 'lucide-react/icons/tag';
import * as trash from 'lucide-react/icons/trash';
import * as triangleAlert from 'lucide-react/icons/triangle-exclamation-point';
import * as truck from 'lucide-react/icons/truck';
import * as undo from 'lucide-react/icons/undo-2';
import * as unplug from 'lucide-react/icons/unplug';
import * as upload from 'lucide-react/icons/upload';
import * as user from 'lucide-react/icons/user-round';
import * as users from 'lucide-react/icons/users-round';
import * as wallet from 'lucide-react/icons/wallet';
import * as wrench from 'lucide-react/icons/wrench';
import * as x from 'lucide-react/icons/x';

/** The shapes of one icon: element names with their attributes, on a 24 × 24 grid. */
export type IconShapes = ReadonlyArray<readonly [element: string, attributes: Record<string, string>]>;

const modules = {
  'app-window': appWindow,
  archive,
  'arrow-right': arrowRight,
  'badge-check': badgeCheck,
  banknote,
  bell,
  boxes,
  braces,
  briefcase,
  building,
  'calendar-clock': calendarClock,
  check,
  'chevron-down': chevronDown,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'circle-alert': circleAlert,
  'circle-check': circleCheck,
  'circle-help': circleHelp,
  'circle-x': circleX,
  'clipboard-check': clipboardCheck,
  clock,
  code,
  copy,
  download,
  'external-link': externalLink,
  'file-text': fileText,
  gavel,
  globe,
  'hand-coins': handCoins,
  headset,
  history,
  inbox,
  info,
  key: keyRound,
  landmark,
  layers,
  'layout-dashboard': layoutDashboard,
  'list-filter': listFilter,
  lock,
  'log-out': logOut,
  mail,
  menu,
  'message-square': messageSquare,
  minus,
  package: packageIcon,
  pencil,
  phone,
  plus,
  receipt,
  scale,
  search,
  settings,
  'shield-check': shieldCheck,
  'shopping-bag': shoppingBag,
  'sort-ascending': sortAscending,
  'sort-descending': sortDescending,
  star,
  store,
  tag,
  trash,
  'triangle-alert': triangleAlert,
  truck,
  undo,
  unplug,
  upload,
  user,
  users,
  wallet,
  wrench,
  x,
};

/** The icons the interface uses. */
export type IconName = keyof typeof modules;

/** The shapes of an icon. The library's own component would ship to the browser; its data alone does not. */
export function shapesOf(name: IconName): IconShapes {
  const { __iconData } = modules[name] as unknown as { __iconData: { node: IconShapes } };
  return __iconData.node;
}
