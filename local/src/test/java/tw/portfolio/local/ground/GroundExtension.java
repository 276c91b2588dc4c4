package tw.portfolio.local.ground;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.kernel.aws.Environment;

/** Keeps one {@link Run} for all classes; it is closed after the last, whatever became of them. */
final class GroundExtension implements ExecutionCondition, ParameterResolver {
  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(GroundExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Ground.Kind.chosen() == Ground.Kind.LOCALSTACK && !docker(context)) {
      return ConditionEvaluationResult.disabled(LocalStack.NO_DOCKER);
    }
    Optional<Capability> needed = context.getTestMethod().flatMap(GroundExtension::needs);
    return needed
        .filter(capability -> !run(context).has(capability, name(context)))
        .map(lacking -> ConditionEvaluationResult.disabled("這裡沒有 (missing here): " + lacking))
        .orElseGet(() -> ConditionEvaluationResult.enabled("the ground has what it needs"));
  }

  private static Optional<Capability> needs(Method test) {
    return AnnotationSupport.isAnnotated(test, Simultaneous.class)
        ? Optional.of(Capability.ISOLATION)
        : AnnotationSupport.findAnnotation(test, Needs.class).map(Needs::value);
  }

  private static String name(ExtensionContext context) {
    return context.getRequiredTestClass().getSimpleName()
        + "."
        + context.getRequiredTestMethod().getName();
  }

  private static boolean docker(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(HERE)
        .getOrComputeIfAbsent("docker", _ -> toldWhetherPossible(), Boolean.class);
  }

  private static boolean toldWhetherPossible() {
    boolean possible = LocalStack.possible();
    if (!possible) {
      System.out.println(LocalStack.NO_DOCKER);
    }
    return possible;
  }

  private static Run run(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(HERE)
        .getOrComputeIfAbsent(
            "run",
            _ -> Run.begin(Ground.Kind.chosen(), Environment.ofProcess().variables()),
            Run.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Run.class;
  }

  @Override
  public Run resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return run(context);
  }
}
