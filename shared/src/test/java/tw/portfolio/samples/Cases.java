package tw.portfolio.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Files of the kinds that schools have sent, each of which went wrong once. */
public final class Cases {
  private Cases() {}

  /** The file of that name. */
  public static byte[] file(String name) {
    try (InputStream in =
        Objects.requireNonNull(Cases.class.getResourceAsStream("/cases/" + name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
