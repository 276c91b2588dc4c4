package tw.portfolio.bench.micronaut;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import tw.portfolio.functions.certification.CertificationHandler;

/**
 * The function of certifications as a bean of Micronaut, which is wired while it is compiled.
 * Lambda calls this class.
 */
public class CertificationFunction
    extends MicronautRequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  @Inject CertificationHandler handler;
  @Inject BeanProvider<Context> context;

  @Override
  public APIGatewayV2HTTPResponse execute(APIGatewayV2HTTPEvent event) {
    return handler.handleRequest(event, context.get());
  }

  /** The platform's class knows nothing of Micronaut, so this makes it a bean. */
  @Factory
  static class Beans {
    @Singleton
    CertificationHandler handler() {
      return new CertificationHandler();
    }
  }
}
