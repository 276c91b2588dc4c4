package tw.portfolio.browser;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the browser and the school once for all tests, and gives each test its own visit. */
final class BrowsingExtension implements ExecutionCondition, ParameterResolver {
  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(BrowsingExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<String> missing = Chromium.missing().or(BrowsedSchool::missing);
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("There is a browser, and there are pages");
    }
    if (System.getProperty("portfolio.browser", "").equals("required")) {
      throw new IllegalStateException(missing.get());
    }
    return ConditionEvaluationResult.disabled(missing.get());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browsing.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext.Store shared = context.getRoot().getStore(OURS);
    Chromium chromium = shared.getOrComputeIfAbsent(Chromium.class);
    BrowsedSchool school = shared.getOrComputeIfAbsent(BrowsedSchool.class);
    return context
        .getStore(OURS)
        .getOrComputeIfAbsent(
            Browsing.class, _ -> new Browsing(chromium.browser(), school), Browsing.class);
  }
}
