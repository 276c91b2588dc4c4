package tw.portfolio.local.it.campus;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import tw.portfolio.school.SchoolCode;

/**
 * Gives a school of its own to each class of tests, or to each test where a method before each asks
 * for it. All stand on one system, which starts with the first and is closed after the last.
 */
final class CampusExtension implements ParameterResolver {
  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(CampusExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == RunningSchool.class || type == Site.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Site site =
        context
            .getRoot()
            .getStore(HERE)
            .getOrComputeIfAbsent("site", _ -> Site.usual(), Site.class);
    if (parameter.getParameter().getType() == Site.class) {
      return site;
    }
    return context
        .getStore(HERE)
        .getOrComputeIfAbsent(
            "campus", _ -> site.school(code(context.getUniqueId())), RunningSchool.class);
  }

  /** The same code for the same tests in every run. */
  private static SchoolCode code(String tests) {
    CRC32 sum = new CRC32();
    sum.update(tests.getBytes(StandardCharsets.UTF_8));
    return new SchoolCode("3%05d".formatted(sum.getValue() % 100_000));
  }
}
