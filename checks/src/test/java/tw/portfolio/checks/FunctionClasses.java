package tw.portfolio.checks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tw.portfolio.checks.Template.Function;
import tw.portfolio.kernel.aws.Environment;

/** Handlers as Lambda meets them: by name, by reflection, with an environment. */
final class FunctionClasses {
  private static final Map<String, String> OF_LAMBDA =
      Map.of(
          "AWS_REGION", "ap-east-2",
          "AWS_ACCESS_KEY_ID", "key",
          "AWS_SECRET_ACCESS_KEY", "secret",
          // Nothing listens there: what makes a call while it is wired fails at once.
          "AWS_ENDPOINT_URL", "http://localhost:9");

  /** No handler asks Lambda anything about the call. */
  static final Context NO_CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (_, method, _) -> {
                throw new UnsupportedOperationException(method.getName());
              });

  private FunctionClasses() {}

  /** The class that the template names. */
  static Class<?> of(Function function) throws ClassNotFoundException {
    return Class.forName(function.handlerClass());
  }

  /** What the template gives the function, and what Lambda adds. */
  static Map<String, String> variables(Function function) {
    Map<String, String> variables = new TreeMap<>(OF_LAMBDA);
    function.variables().forEach(name -> variables.put(name, value(name)));
    return variables;
  }

  /** Something that each function can read; days and rates are numbers. */
  private static String value(String variable) {
    return variable.endsWith("_DAYS") || variable.endsWith("_PER_SECOND")
        ? "30"
        : "a-" + variable.toLowerCase(Locale.ROOT);
  }

  /**
   * A handler in that environment.
   *
   * @throws RuntimeException what its constructor throws
   */
  static RequestHandler<?, ?> handler(Function function, Map<String, String> variables)
      throws ReflectiveOperationException {
    Constructor<?> wiring = of(function).getConstructor();
    try {
      return new Environment(variables).make(() -> (RequestHandler<?, ?>) wiring.newInstance());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** The event that a handler takes. */
  static Type event(Class<?> handler) {
    return Stream.of(handler.getGenericInterfaces())
        .filter(ParameterizedType.class::isInstance)
        .map(ParameterizedType.class::cast)
        .filter(type -> type.getRawType().equals(RequestHandler.class))
        .map(type -> type.getActualTypeArguments()[0])
        .findFirst()
        .orElseThrow(() -> new AssertionError(handler + " is no RequestHandler"));
  }
}
