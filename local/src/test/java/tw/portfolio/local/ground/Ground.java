package tw.portfolio.local.ground;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.local.mail.Outbox;

/**
 * Who plays AWS while the tests run. The adapters speak to each over HTTP, as they do to AWS; only
 * endpoints, credentials and region differ.
 */
public sealed interface Ground extends AutoCloseable permits Embedded, Endpoint, LocalStack {
  /** Endpoints, credentials and region, as a function would find them in its environment. */
  Map<String, String> variables();

  /** What mails come to, where they can be read. */
  Optional<Outbox> outbox();

  /** Whether tests may be left out for want of it, where the ground turns out not to have it. */
  boolean mayLack(Capability capability);

  /** How people call it. */
  String title();

  @Override
  void close();

  /** Which ground is meant. */
  enum Kind {
    EMBEDDED {
      @Override
      Ground open(Stack stack, Map<String, String> environment) {
        return Embedded.start(stack);
      }
    },
    LOCALSTACK {
      @Override
      Ground open(Stack stack, Map<String, String> environment) {
        return LocalStack.start(environment);
      }
    },
    ENDPOINT {
      @Override
      Ground open(Stack stack, Map<String, String> environment) {
        return Endpoint.of(environment);
      }
    };

    /** The one that the build asks for, by {@code -Dportfolio.ground}. */
    static Kind chosen() {
      return valueOf(
          System.getProperty("portfolio.ground", EMBEDDED.name()).toUpperCase(Locale.ROOT));
    }

    abstract Ground open(Stack stack, Map<String, String> environment);
  }
}
