package tw.portfolio.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A framework on which the function of certifications could have been built. Its module of the
 * benchmarks hands events to the same class that is deployed without any framework.
 */
enum Framework {
  SPRING(
      "org.springframework.cloud.function.adapter.aws.FunctionInvoker",
      Map.of("MAIN_CLASS", "tw.portfolio.bench.spring.CertificationApplication")),
  MICRONAUT("tw.portfolio.bench.micronaut.CertificationFunction", Map.of());

  private final String handler;
  private final Map<String, String> variables;

  Framework(String handler, Map<String, String> variables) {
    this.handler = handler;
    this.variables = variables;
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
    Task task = Task.java(folder, handler, plain.variables());
    for (Map.Entry<String, String> one : variables.entrySet()) {
      task = task.withVariable(one.getKey(), one.getValue());
    }
    return task;
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
