package tw.portfolio.bench.size;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tw.portfolio.bench.floor.FloorHandler;

/**
 * The smallest package without shrinking anything: the floor program, the SDK's clients for the
 * same services, and Lambda's classes of events, as their jars have them.
 *
 * @param home of the repository
 * @param jars where the SDK's are found
 */
record FloorPackage(Path home, SdkJars jars) {
  /** In every package; the services a package calls come besides. */
  private static final List<String> ALWAYS =
      List.of(
          "dynamodb",
          "url-connection-client",
          "slf4j-api",
          "aws-lambda-java-core",
          "aws-lambda-java-events");

  /** Its size, when it calls the same services as a package of ours. */
  long bytes(Contents ours) {
    List<String> modules = new ArrayList<>(ALWAYS);
    Part.SERVICES.stream().filter(ours::has).map(Part::module).forEach(modules::add);
    // What is in several of them counts once, as in the one package that would be made of them.
    Map<String, Long> entries = new HashMap<>();
    for (Path jar : jars.closure(modules)) {
      Contents.entries(jar).forEach(entries::putIfAbsent);
    }
    return entries.values().stream().mapToLong(bytes -> bytes).sum() + program();
  }

  private long program() {
    String folder = FloorHandler.class.getPackageName().replace('.', '/');
    try (Stream<Path> classes = Files.list(home.resolve("bench/target/classes").resolve(folder))) {
      return classes.mapToLong(one -> one.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
