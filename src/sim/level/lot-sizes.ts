/** Chips in one server and in one rack, the lot sizes of orders. */
export const chipsPerServer = 8
export const chipsPerRack = 64
