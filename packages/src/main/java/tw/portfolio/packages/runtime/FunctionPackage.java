package tw.portfolio.packages.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A function's package as a folder, as it will lie in {@code /var/task}: {@code bootstrap}, {@code
 * java/}, {@code lib/function.jar}, {@code lib/runtime.jar} and, once it is trained, {@code
 * function.aot}.
 *
 * <p>Java uses a cache only with the very jars that it was made with, by size and by time, so every
 * file has the same fixed time: that of the archive's entries, which whoever unpacks it gives back.
 *
 * @param folder where it is
 */
record FunctionPackage(Path folder) {
  /** A whole number of two seconds, since archives know no finer time. */
  static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  private static final Map<String, String> PROCESSORS =
      Map.of("amd64", "x86_64", "aarch64", "aarch_64");

  /**
   * Lays one out, all but the cache.
   *
   * @param function {@code lambda.jar}
   * @param runtime the jars of Lambda's runtime client
   * @param java an image that {@link JavaImage} has made
   */
  static FunctionPackage lay(Path folder, Path function, List<Path> runtime, Path java)
      throws IOException {
    FunctionPackage made = new FunctionPackage(folder);
    Path lib = Files.createDirectories(folder.resolve("lib"));
    Files.copy(function, lib.resolve("function.jar"));
    join(runtime, lib.resolve("runtime.jar"));
    made.takeNative(runtime);
    copyAll(java, folder.resolve("java"));
    try (InputStream bootstrap = FunctionPackage.class.getResourceAsStream("bootstrap")) {
      Files.copy(bootstrap, made.bootstrap());
    }
    Files.setPosixFilePermissions(made.bootstrap(), PosixFilePermissions.fromString("rwxr-xr-x"));
    made.setTimes();
    return made;
  }

  Path bootstrap() {
    return folder.resolve("bootstrap");
  }

  Path cache() {
    return folder.resolve("function.aot");
  }

  /** Gives all files the time that archives keep. */
  void setTimes() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.setLastModifiedTime(file, TIME);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** One jar of several, without what only whole modules need. */
  private static void join(List<Path> jars, Path to) throws IOException {
    try (JarOutputStream joined = new JarOutputStream(Files.newOutputStream(to))) {
      for (Path jar : jars) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
          for (ZipEntry entry : zip.stream().filter(FunctionPackage::belongs).toList()) {
            ZipEntry same = new ZipEntry(entry.getName());
            same.setLastModifiedTime(TIME);
            joined.putNextEntry(same);
            zip.getInputStream(entry).transferTo(joined);
            joined.closeEntry();
          }
        }
      }
    }
  }

  private static boolean belongs(ZipEntry entry) {
    return entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class");
  }

  /** What the client calls the Runtime API with, unpacked, so that it need not do that itself. */
  private void takeNative(List<Path> runtime) throws IOException {
    String processor = System.getProperty("os.arch");
    String name =
        "jni/libaws-lambda-jni.linux-%s.so"
            .formatted(PROCESSORS.getOrDefault(processor, processor));
    for (Path jar : runtime) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        ZipEntry entry = zip.getEntry(name);
        if (entry != null) {
          Files.copy(
              zip.getInputStream(entry),
              folder.resolve("lib").resolve("aws-lambda-jni.so"),
              StandardCopyOption.REPLACE_EXISTING);
          return;
        }
      }
    }
    throw new IllegalStateException("Lambda's runtime client has nothing for " + processor);
  }

  private static void copyAll(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
