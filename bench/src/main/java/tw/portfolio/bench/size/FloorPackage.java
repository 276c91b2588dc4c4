package tw.portfolio.bench.size;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
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

  private static final Map<Part, String> SERVICES =
      Map.of(
          Part.S3, "s3",
          Part.SQS, "sqs",
          Part.SES, "sesv2",
          Part.KMS, "kms",
          Part.COGNITO, "cognitoidentityprovider");

  /** Its size, when it calls the same services as a package of ours. */
  long bytes(Contents ours) {
    List<String> modules = new ArrayList<>(ALWAYS);
    SERVICES.forEach(
        (part, module) -> {
          if (ours.has(part)) {
            modules.add(module);
          }
        });
    try {
      Path made = Files.createTempFile("portfolio-bench-", ".jar");
      write(made, jars.closure(modules));
      long bytes = Files.size(made);
      Files.delete(made);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path made, Collection<Path> closure) throws IOException {
    Set<String> names = new HashSet<>();
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(made))) {
      for (Path jar : closure) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
          Enumeration<? extends ZipEntry> entries = zip.entries();
          while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (!entry.isDirectory() && names.add(entry.getName())) {
              out.putNextEntry(new ZipEntry(entry.getName()));
              try (InputStream in = zip.getInputStream(entry)) {
                in.transferTo(out);
              }
            }
          }
        }
      }
      String folder = FloorHandler.class.getPackageName().replace('.', '/');
      try (Stream<Path> program =
          Files.list(home.resolve("bench/target/classes").resolve(folder))) {
        for (Path one : program.toList()) {
          out.putNextEntry(new ZipEntry(folder + "/" + one.getFileName()));
          Files.copy(one, out);
        }
      }
    }
  }
}
