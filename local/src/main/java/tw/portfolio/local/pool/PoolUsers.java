package tw.portfolio.local.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import tw.portfolio.local.http.Json;

/** Accounts in a folder, a file each. */
public final class PoolUsers {
  // What comes through a provider has other names, and never gets here: nobody federates locally.
  private static final Pattern NAME = Pattern.compile("[0-9a-z]{1,128}");

  private final Path folder;

  /**
   * Accounts in a folder, made if missing.
   *
   * @throws UncheckedIOException if it cannot be made
   */
  public PoolUsers(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean canBeNamed(String name) {
    return NAME.matcher(name).matches();
  }

  synchronized Optional<PoolUser> find(String name) {
    if (!canBeNamed(name) || !Files.exists(file(name))) {
      return Optional.empty();
    }
    try {
      return Optional.of(PoolUser.read(Json.read(Files.readAllBytes(file(name)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Json.BadJson e) {
      throw new IllegalStateException("The user pool is damaged: " + file(name), e);
    }
  }

  synchronized void keep(PoolUser user) {
    try {
      Path half = Files.write(folder.resolve(user.name() + ".half"), Json.bytes(user.json()));
      Files.move(half, file(user.name()), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void remove(PoolUser user) {
    try {
      Files.deleteIfExists(file(user.name()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ".json");
  }
}
