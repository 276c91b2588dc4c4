package tw.portfolio.local.template;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads functions: what SAM's globals say, and over it what each says itself. */
final class FunctionReader {
  private static final Set<String> UNDERSTOOD =
      Set.of("Handler", "Timeout", "Environment", "Events", "EventInvokeConfig");

  // Where the code lies, how big and how watched it is: nothing that a function could notice here.
  private static final Set<String> HARMLESS =
      Set.of(
          "CodeUri",
          "Runtime",
          "Architectures",
          "MemorySize",
          "AutoPublishAlias",
          "AutoPublishAliasAllProperties",
          "SnapStart",
          "LoggingConfig",
          "Policies",
          "Description",
          "Tags",
          "Tracing",
          "EphemeralStorage",
          "ReservedConcurrentExecutions",
          "PermissionsBoundary");

  private static final Set<String> KNOWN =
      Stream.of(UNDERSTOOD, HARMLESS).flatMap(Set::stream).collect(Collectors.toSet());

  private final Section globals;

  FunctionReader(Section globals) {
    this.globals = globals.knowing(KNOWN);
  }

  Function read(String id, Section own, List<Trigger.Route> routes) {
    own.knowing(KNOWN);
    String[] handler = own.text("Handler").split("::", 2);
    Section async =
        (own.has("EventInvokeConfig") ? own : globals)
            .rawSection("EventInvokeConfig")
            .knowing(
                Set.of("MaximumRetryAttempts", "MaximumEventAgeInSeconds", "DestinationConfig"));
    return new Function(
        id,
        handler[0],
        handler.length == 2 ? handler[1] : "handleRequest",
        Duration.ofSeconds(own.integer("Timeout", globals.integer("Timeout", 3))),
        environment(own),
        async.integer("MaximumRetryAttempts", 2),
        onFailure(async),
        Stream.concat(routes.stream(), events(own.rawSection("Events"))).toList());
  }

  private Map<String, String> environment(Section own) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (Section section : List.of(globals, own)) {
      Section environment = section.rawSection("Environment").knowing(Set.of("Variables"));
      Section values = environment.rawSection("Variables");
      for (String name : values.keys()) {
        values.find(name).ifPresent(value -> variables.put(name, value));
      }
    }
    return variables;
  }

  private static Optional<String> onFailure(Section async) {
    Section destinations = async.rawSection("DestinationConfig").knowing(Set.of("OnFailure"));
    if (!destinations.has("OnFailure")) {
      return Optional.empty();
    }
    Section target = destinations.rawSection("OnFailure").knowing(Set.of("Type", "Destination"));
    if (!target.text("Type").equals("SQS")) {
      throw new TemplateException(target.place(), "the local system knows destinations of SQS");
    }
    return Optional.of(target.text("Destination"));
  }

  private static Stream<Trigger> events(Section events) {
    return events.keys().stream().map(name -> TriggerReader.read(name, events.rawSection(name)));
  }
}
