package tw.portfolio.local.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of built pages, read anew each time: they may be built again meanwhile. */
final class PageFolder {
  static final String FIRST = "index.html";

  private final Path folder;
  private final URI signIn;
  private final String client;

  PageFolder(Path folder, URI signIn, String client) {
    this.folder = folder.toAbsolutePath().normalize();
    this.signIn = signIn;
    this.client = client;
  }

  /** A file, if the path names one that lies in the folder. */
  Optional<byte[]> file(String path) {
    Path named = folder.resolve(path.substring(1)).normalize();
    return named.startsWith(folder) && Files.isRegularFile(named) && !path.endsWith(FIRST)
        ? Optional.of(read(named))
        : Optional.empty();
  }

  /** The page that every address shows, told where people sign in as a deployment tells it. */
  Optional<byte[]> first() {
    Path file = folder.resolve(FIRST);
    return Files.isRegularFile(file)
        ? Optional.of(
            new String(read(file), StandardCharsets.UTF_8)
                .replace("__SIGN_IN_CLIENT__", client)
                .replace("__SIGN_IN__", signIn.toString())
                .getBytes(StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
