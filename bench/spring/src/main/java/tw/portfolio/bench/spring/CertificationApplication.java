package tw.portfolio.bench.spring;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.function.Function;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.cloud.function.adapter.aws.AWSLambdaUtils;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.catalog.FunctionTypeUtils;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.messaging.Message;
import tw.portfolio.functions.certification.CertificationHandler;

/**
 * The function of certifications as a bean of Spring, which Spring's own handler calls. Its beans
 * are registered by calls and nothing is scanned or configured by itself: of what Spring Cloud
 * Function offers, this is what it recommends for the fastest start.
 */
@SpringBootConfiguration
public class CertificationApplication
    implements ApplicationContextInitializer<GenericApplicationContext> {
  private static final String FUNCTION = "certification";

  @Override
  public void initialize(GenericApplicationContext context) {
    context.registerBean(CertificationHandler.class, () -> new CertificationHandler());
    context.registerBean(
        FUNCTION,
        FunctionRegistration.class,
        () -> registration(context.getBean(CertificationHandler.class)));
  }

  private static FunctionRegistration<?> registration(CertificationHandler handler) {
    Function<Message<APIGatewayV2HTTPEvent>, APIGatewayV2HTTPResponse> function =
        asked -> handler.handleRequest(asked.getPayload(), of(asked));
    ResolvableType message =
        ResolvableType.forClassWithGenerics(Message.class, APIGatewayV2HTTPEvent.class);
    return new FunctionRegistration<>(function, FUNCTION)
        .type(FunctionTypeUtils.functionType(message.getType(), APIGatewayV2HTTPResponse.class));
  }

  private static Context of(Message<?> asked) {
    return asked.getHeaders().get(AWSLambdaUtils.AWS_CONTEXT, Context.class);
  }
}
