package tw.portfolio.bench.primed;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tw.portfolio.kernel.aws.Environment;

/**
 * A function of the API that does not rehearse. {@code HANDLER} says which; {@code CLASSES}, if it
 * is set, names a file with the classes to load before the first event: "class priming".
 */
public final class PlainHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> function;

  /** As the process's environment says. */
  @SuppressWarnings({"rawtypes", "unchecked"}) // only functions of the API are measured
  public PlainHandler() throws ReflectiveOperationException, IOException {
    Environment environment = Environment.ofProcess();
    String handler = environment.required("HANDLER");
    Constructor<? extends RequestHandler> constructor =
        Class.forName(handler.substring(0, handler.indexOf(':')))
            .asSubclass(RequestHandler.class)
            .getConstructor();
    Map<String, String> unrehearsed = new HashMap<>(environment.variables());
    unrehearsed.remove("AWS_LAMBDA_INITIALIZATION_TYPE");
    this.function = new Environment(unrehearsed).make(constructor::newInstance);
    if (environment.find("CLASSES").isPresent()) {
      Files.readAllLines(Path.of(environment.required("CLASSES"))).forEach(PlainHandler::load);
    }
  }

  private static void load(String name) {
    try {
      Class.forName(name, true, PlainHandler.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError _) {
      // Some can be loaded by nobody but the one who did; the others are what counts.
    }
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return function.handleRequest(event, context);
  }
}
