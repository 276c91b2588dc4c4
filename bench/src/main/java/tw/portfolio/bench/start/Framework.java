package tw.portfolio.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A framework on which the function of certifications could have been built. Its module of the
 * benchmarks hands events to the same class that is deployed without any framework.
 */
enum Framework {
  SPRING("org.springframework.cloud.function.adapter.aws.FunctionInvoker"),
  MICRONAUT("tw.portfolio.bench.micronaut.CertificationFunction");

  /** Where Spring finds its functions; Micronaut doesn't look. */
  private static final String SPRINGS = "tw.portfolio.bench.spring.CertificationApplication";

  private final String handler;

  Framework(String handler) {
    this.handler = handler;
  }

  /** Its module, and its name in the results. */
  String module() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its module was built, which an ordinary build leaves out. */
  boolean built(Path home) {
    return Files.isDirectory(target(home).resolve("lib"));
  }

  /**
   * The function on it.
   *
   * @param plain the function as it is deployed
   */
  Task task(Task plain, Packages packages) throws IOException {
    Path folder = packages.ours(Ask.CERTIFICATION.function(), module());
    Path target = target(packages.home());
    Packages.copy(target.resolve("classes"), folder, _ -> true);
    Path lib = folder.resolve("lib");
    for (String jar : Packages.copy(target.resolve("lib"), lib, _ -> true)) {
      giveWay(folder, lib.resolve(jar));
    }
    return Task.java(folder, handler, plain.variables()).withVariable("MAIN_CLASS", SPRINGS);
  }

  private Path target(Path home) {
    return home.resolve("bench").resolve(module()).resolve("target");
  }

  /**
   * Takes out the classes that a jar brings too. A package that was built with the framework would
   * have them once, in the framework's version; here they'd be found before the jar.
   */
  private static void giveWay(Path folder, Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (entry.getName().endsWith(".class")) {
          Files.deleteIfExists(folder.resolve(entry.getName()));
        }
      }
    }
  }
}
