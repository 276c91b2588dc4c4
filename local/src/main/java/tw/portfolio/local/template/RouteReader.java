package tw.portfolio.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the routes of an HTTP API from its {@code DefinitionBody}: OpenAPI, as far as API Gateway's
 * extensions go. Functions are named by their {@code Alias}.
 */
final class RouteReader {
  private static final String INTEGRATION = "x-amazon-apigateway-integration";
  private static final String INTEGRATIONS = "x-amazon-apigateway-integrations";
  private static final String SHARED = "#/components/" + INTEGRATIONS + "/";
  private static final String ANY = "x-amazon-apigateway-any-method";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "patch", "delete", "options", "head", ANY);

  private final Optional<String> defaultAuthorizer;
  private final Map<String, String> functionsByUri = new LinkedHashMap<>();

  RouteReader(Optional<String> defaultAuthorizer, List<String> functions) {
    this.defaultAuthorizer = defaultAuthorizer;
    for (String function : functions) {
      functionsByUri.put(
          "arn:aws:apigateway:%s:lambda:path/2015-03-31/functions/%s/invocations"
              .formatted(TemplateReader.REGION, TemplateReader.aliasArn(function)),
          function);
    }
  }

  /** The routes of each function that has some, by its logical id. */
  Map<String, List<Trigger.Route>> read(Section body) {
    body.knowing(Set.of("openapi", "info", "paths", "components"));
    Section components = body.rawSection("components").knowing(Set.of(INTEGRATIONS));
    Map<String, String> answering = answering(components.rawSection(INTEGRATIONS));
    Map<String, List<Trigger.Route>> routes = new LinkedHashMap<>();
    Section paths = body.rawSection("paths");
    for (String path : paths.keys()) {
      if (!path.startsWith("/")) {
        throw new TemplateException(paths.place(), "a path starts with /: " + path);
      }
      Section methods = paths.rawSection(path).knowing(METHODS);
      for (String method : methods.keys()) {
        Section operation = methods.rawSection(method).knowing(Set.of(INTEGRATION, "security"));
        routes
            .computeIfAbsent(function(operation, answering), _ -> new ArrayList<>())
            .add(
                new Trigger.Route(
                    method.equals(ANY) ? "ANY" : method.toUpperCase(Locale.ROOT),
                    path,
                    authorizer(operation)));
      }
    }
    return routes;
  }

  private Map<String, String> answering(Section integrations) {
    Map<String, String> answering = new LinkedHashMap<>();
    for (String name : integrations.keys()) {
      Section integration =
          integrations
              .rawSection(name)
              .knowing(Set.of("type", "httpMethod", "payloadFormatVersion", "uri"));
      if (!integration.text("type").equals("aws_proxy")
          || !integration.text("httpMethod").equals("POST")
          || !integration.text("payloadFormatVersion").equals("2.0")) {
        throw new TemplateException(
            integration.place(), "the local system knows aws_proxy by POST with payload 2.0 only");
      }
      String function = functionsByUri.get(integration.text("uri"));
      if (function == null) {
        throw new TemplateException(
            integration.place(), "no function has the alias in " + integration.text("uri"));
      }
      answering.put(name, function);
    }
    return answering;
  }

  private static String function(Section operation, Map<String, String> answering) {
    Section integration = operation.rawSection(INTEGRATION).knowing(Set.of("$ref"));
    String named = integration.text("$ref");
    if (!named.startsWith(SHARED) || !answering.containsKey(named.substring(SHARED.length()))) {
      throw new TemplateException(integration.place(), "there is no integration " + named);
    }
    return answering.get(named.substring(SHARED.length()));
  }

  /** Who must let it pass: what it names itself, or else the API's default; NONE is nobody. */
  private Optional<String> authorizer(Section operation) {
    return operation.sections("security").stream()
        .flatMap(requirement -> requirement.keys().stream())
        .findFirst()
        .or(() -> defaultAuthorizer)
        .filter(name -> !name.equals("NONE"));
  }
}
