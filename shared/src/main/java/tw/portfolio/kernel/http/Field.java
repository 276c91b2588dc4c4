package tw.portfolio.kernel.http;

import java.util.function.Supplier;

/**
 * A field of a body that is being read: its value is there once the whole body has been found
 * right.
 */
public final class Field<T> implements Supplier<T> {
  private final Findings findings;
  private final Supplier<T> value;

  Field(Findings findings, Supplier<T> value) {
    this.findings = findings;
    this.value = value;
  }

  /**
   * The value.
   *
   * @throws IllegalStateException if the body is still being read: take values only inside the
   *     supplier that a {@link Reader} returns
   */
  @Override
  public T get() {
    if (!findings.accepted()) {
      throw new IllegalStateException("A field has no value before the whole body is read");
    }
    return value.get();
  }
}
