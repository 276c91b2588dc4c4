package tw.portfolio.checks;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.regex.Pattern;

/** The class files of everything that runs on Lambda, read once for all tests. */
final class Classes {
  private static final Pattern NOT_ON_LAMBDA =
      Pattern.compile(".*/tw/portfolio/(local|checks|bench|packages)/.*");

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .withImportOption(location -> !location.matches(NOT_ON_LAMBDA))
          .importPackages("tw.portfolio");

  private Classes() {}

  static JavaClasses production() {
    return PRODUCTION;
  }
}
