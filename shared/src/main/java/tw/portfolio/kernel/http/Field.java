package tw.portfolio.kernel.http;

import java.util.function.Supplier;

/**
 * A field of a body that is being read: its value is there once the whole body has been found
 * right. Until then it throws an {@link IllegalStateException}, so values are taken only inside the
 * supplier that a {@link Reader} returns.
 */
@FunctionalInterface
public interface Field<T> extends Supplier<T> {}
