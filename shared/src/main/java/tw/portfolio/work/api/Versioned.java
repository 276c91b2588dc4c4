package tw.portfolio.work.api;

import java.util.function.Function;
import java.util.function.Supplier;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Shape;

/**
 * What a request says of something that was seen in a version.
 *
 * @param version the version that was seen
 * @param said what it says
 */
public record Versioned<T>(int version, T said) {
  private static final int MOST = 999_999;

  /** The version of something that is there. */
  public static Field<Integer> version(Fields fields) {
    return version(fields, 1);
  }

  /** The version of something that may not be there yet, which is 0 then. */
  public static Field<Integer> versionOrNone(Fields fields) {
    return version(fields, 0);
  }

  private static Field<Integer> version(Fields fields, int least) {
    return fields.need("version", Shape.wholeNumber(least, MOST));
  }

  /** What else the request says, beside the version of something that is there. */
  public static <T> Supplier<Versioned<T>> of(
      Fields fields, Function<Fields, ? extends Supplier<T>> shape) {
    Field<Integer> version = version(fields);
    Supplier<T> said = shape.apply(fields);
    return () -> new Versioned<>(version.get(), said.get());
  }

  /** Why something that is there is to be no more. */
  public static Supplier<Versioned<String>> reason(Fields fields) {
    return of(fields, each -> each.need("reason", Shapes.reason()));
  }
}
