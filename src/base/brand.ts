declare const brandTag: unique symbol;

/** A nominal type over `T`: two brands of the same `T` cannot be mixed up. Costs nothing at run time. */
export type Brand<T, Name extends string> = T & { readonly [brandTag]: Name };
