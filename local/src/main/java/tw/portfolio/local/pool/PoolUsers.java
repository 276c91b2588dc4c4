package tw.portfolio.local.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tw.portfolio.local.http.Json;

/** Accounts in a folder, a file each. */
public final class PoolUsers {
  private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,115}");
  private static final String FILE = ".json";

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

  /** The account of that name. */
  public synchronized Optional<PoolUser> find(String name) {
    return Optional.of(name)
        .filter(PoolUsers::canBeNamed)
        .map(this::file)
        .filter(Files::exists)
        .map(PoolUsers::read);
  }

  /** Every account, by name. */
  public synchronized List<PoolUser> all() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(FILE))
          .map(PoolUsers::read)
          .sorted(Comparator.comparing(PoolUser::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The account of somebody who comes from 教育雲端帳號, made if it comes for the first time. */
  public synchronized Optional<PoolUser> ofCloud(String subject) {
    String name = CloudAccounts.name(subject);
    Optional<PoolUser> known = find(name);
    if (known.isPresent() || !canBeNamed(name)) {
      return known;
    }
    PoolUser fresh = PoolUser.ofCloud(subject, UUID.randomUUID().toString());
    keep(fresh);
    return Optional.of(fresh);
  }

  private static PoolUser read(Path file) {
    try {
      return PoolUser.read(Json.read(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Json.BadJson e) {
      throw new IllegalStateException("The user pool is damaged: " + file, e);
    }
  }

  /** Keeps it as it is now. */
  public synchronized void keep(PoolUser user) {
    Path file = file(user.name());
    try {
      Path half =
          Files.write(file.resolveSibling(file.getFileName() + ".half"), Json.bytes(user.json()));
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
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

  /** A provider's names may have any character, capitals and all; a file's name may not. */
  private Path file(String name) {
    return folder.resolve(
        HexFormat.of().formatHex(name.getBytes(StandardCharsets.US_ASCII)) + FILE);
  }
}
