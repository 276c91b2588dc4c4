package tw.portfolio.local.template;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Reads a user pool's client, as far as people sign in to it here: by code, and with PKCE. */
final class SignInReader {
  private static final String UNITS = "TokenValidityUnits";

  private final List<String> functions;

  SignInReader(List<String> functions) {
    this.functions = functions;
  }

  SignInClient read(Section pool, Section client) {
    if (!client.texts("AllowedOAuthFlows").equals(List.of("code"))) {
      throw new TemplateException(client.place(), "the local system signs in by code only");
    }
    return new SignInClient(
        client.texts("CallbackURLs").stream().map(URI::create).toList(),
        client.texts("LogoutURLs").stream().map(URI::create).toList(),
        validity(client, "AccessToken"),
        validity(client, "RefreshToken"),
        claims(pool));
  }

  private static Duration validity(Section client, String token) {
    int number = client.integer(token + "Validity", 1);
    String unit =
        client
            .rawSection(UNITS)
            .knowing(Set.of("AccessToken", "IdToken", "RefreshToken"))
            .text(token);
    return switch (unit) {
      case "minutes" -> Duration.ofMinutes(number);
      case "hours" -> Duration.ofHours(number);
      case "days" -> Duration.ofDays(number);
      default -> throw new TemplateException(client.place(), "there is no unit " + unit);
    };
  }

  private String claims(Section pool) {
    Section trigger = pool.rawSection("LambdaConfig").rawSection("PreTokenGenerationConfig");
    String arn = trigger.text("LambdaArn");
    return functions.stream()
        .filter(function -> TemplateReader.aliasArn(function).equals(arn))
        .findFirst()
        .orElseThrow(
            () -> new TemplateException(trigger.place(), "no function has the alias " + arn));
  }
}
