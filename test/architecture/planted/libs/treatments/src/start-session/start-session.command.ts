export class StartSession {}
