/** One icon: the outline of its filled shape in a box of 256 units. */
export interface Icon {
  readonly outline: string;
}
