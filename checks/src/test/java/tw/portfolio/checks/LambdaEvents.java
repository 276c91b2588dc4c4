package tw.portfolio.checks;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.lang.reflect.Type;

/** Events as Lambda's own runtime client reads them. */
final class LambdaEvents {
  private LambdaEvents() {}

  /** What reads an event that a handler takes. */
  static PojoSerializer<?> serializer(Type event) {
    return event instanceof Class<?> type
            && LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
        ? LambdaEventSerializers.serializerFor(type, LambdaEvents.class.getClassLoader())
        : JacksonFactory.getInstance().getSerializer(event);
  }
}
