package tw.portfolio.checks;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The class files of everything that runs on Lambda, read once for all tests. */
final class Classes {
  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages(
              "tw.portfolio.domain",
              "tw.portfolio.api",
              "tw.portfolio.aws",
              "tw.portfolio.export",
              "tw.portfolio.files",
              "tw.portfolio.functions",
              "tw.portfolio.http",
              "tw.portfolio.mail",
              "tw.portfolio.queue",
              "tw.portfolio.service",
              "tw.portfolio.store");

  private Classes() {}

  static JavaClasses production() {
    return PRODUCTION;
  }
}
