package tw.portfolio.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the HTTP API and what the globals say of it. */
final class ApiReader {
  private static final Set<String> HARMLESS =
      Set.of("AccessLogSettings", "DefaultRouteSettings", "RouteSettings", "Tags", "Name");

  private final Section globals;

  ApiReader(Section globals) {
    this.globals = globals;
  }

  /** Name of the authorizer of routes that name none. */
  Optional<String> byDefault() {
    return globals.rawSection("Auth").find("DefaultAuthorizer");
  }

  HttpApi read(String id, Section own) {
    for (Section section : List.of(globals, own)) {
      section.knowing(known());
    }
    if (own.has("Auth")) {
      throw new TemplateException(
          own.place() + ".Auth", "the local system reads Auth from Globals.HttpApi only");
    }
    return new HttpApi(id, own.find("StageName"), authorizers(globals.rawSection("Auth")));
  }

  private static Set<String> known() {
    List<String> known = new ArrayList<>(HARMLESS);
    known.add("Auth");
    known.add("DefinitionBody");
    known.add("StageName");
    return Set.copyOf(known);
  }

  private static Map<String, HttpApi.JwtAuthorizer> authorizers(Section auth) {
    auth.knowing(Set.of("DefaultAuthorizer", "Authorizers"));
    Map<String, HttpApi.JwtAuthorizer> authorizers = new LinkedHashMap<>();
    Section named = auth.rawSection("Authorizers");
    for (String name : named.keys()) {
      Section authorizer =
          named.rawSection(name).knowing(Set.of("IdentitySource", "JwtConfiguration"));
      String source = authorizer.text("IdentitySource");
      if (!source.equals("$request.header.Authorization")) {
        throw new TemplateException(
            authorizer.place(), "the local system takes tokens from $request.header.Authorization");
      }
      Section jwt = authorizer.rawSection("JwtConfiguration").knowing(Set.of("issuer", "audience"));
      authorizers.put(name, new HttpApi.JwtAuthorizer(jwt.text("issuer"), jwt.texts("audience")));
    }
    return authorizers;
  }
}
