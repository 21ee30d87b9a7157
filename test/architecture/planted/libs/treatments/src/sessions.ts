export class Sessions {}
