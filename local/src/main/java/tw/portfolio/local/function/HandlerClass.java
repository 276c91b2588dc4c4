package tw.portfolio.local.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.template.Function;

/** A handler's class as Lambda's own runtime sees it: how to make one, what goes in and out. */
final class HandlerClass {
  private final Constructor<?> constructor;
  private final PojoSerializer<Object> input;
  private final PojoSerializer<Object> output;

  private HandlerClass(Constructor<?> constructor, Type input, Type output) {
    this.constructor = constructor;
    this.input = serializer(input);
    this.output = serializer(output);
  }

  /**
   * The class that the template names.
   *
   * @throws IllegalStateException if there is none, or it cannot be used as a handler
   */
  static HandlerClass of(Function function) {
    String what = "The handler of " + function.id() + ", " + function.className() + ",";
    if (!function.methodName().equals("handleRequest")) {
      throw new IllegalStateException(what + " must be named with ::handleRequest");
    }
    try {
      Class<?> type = Class.forName(function.className());
      ParameterizedType handler =
          handlerInterface(type)
              .orElseThrow(
                  () -> new IllegalStateException(what + " is no RequestHandler<event, answer>"));
      Type[] both = handler.getActualTypeArguments();
      return new HandlerClass(type.getConstructor(), both[0], both[1]);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(what + " is not on the class path", e);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(what + " has no public constructor without arguments", e);
    }
  }

  private static Optional<ParameterizedType> handlerInterface(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      Optional<ParameterizedType> found =
          Stream.of(at.getGenericInterfaces())
              .filter(ParameterizedType.class::isInstance)
              .map(ParameterizedType.class::cast)
              .filter(candidate -> candidate.getRawType() == RequestHandler.class)
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @SuppressWarnings("unchecked") // the serializer of a class takes and gives that class
  private static PojoSerializer<Object> serializer(Type type) {
    if (type instanceof Class<?> plain
        && LambdaEventSerializers.isLambdaSupportedEvent(plain.getName())) {
      return (PojoSerializer<Object>)
          LambdaEventSerializers.serializerFor(plain, HandlerClass.class.getClassLoader());
    }
    return JacksonFactory.getInstance().getSerializer(type);
  }

  /** A new instance, wired from its environment as after a cold start. */
  @SuppressWarnings("unchecked") // RequestHandler is what handlerInterface found
  RequestHandler<Object, Object> make(Environment environment) throws Throwable {
    try {
      return environment.make(() -> (RequestHandler<Object, Object>) constructor.newInstance());
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** One request, JSON in and JSON out. */
  String handle(RequestHandler<Object, Object> instance, InputStream event, Context context) {
    Object answer = instance.handleRequest(input.fromJson(event), context);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    output.toJson(answer, json);
    return json.toString(StandardCharsets.UTF_8);
  }
}
