package tw.portfolio.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import tw.portfolio.local.dev.TokenIssuer;
import tw.portfolio.local.ground.Scratch;

/** The key with which systems under test sign tokens; made once, as that takes a second. */
public final class SigningKey {
  private static final String JWK = made();

  private SigningKey() {}

  private static String made() {
    try (Scratch scratch = new Scratch(Files.createTempDirectory("portfolio-key-"))) {
      Path file = scratch.path().resolve("token.jwk");
      new TokenIssuer("", "", file, Clock.systemUTC()).publicKeys();
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts it into the data folder of a system that is about to start for the first time. */
  public static void into(Path data) {
    try {
      Path file = data.resolve("keys").resolve("token.jwk");
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, JWK);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
