package tw.portfolio.local.api;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tw.portfolio.local.dev.TokenIssuer;
import tw.portfolio.local.http.Json;

/** Public keys: the local issuer's own, and any other's as its OpenID configuration names them. */
public final class IssuerKeys implements Function<String, JWKSet> {
  private final TokenIssuer local;
  private final Map<String, JWKSet> fetched = new ConcurrentHashMap<>();

  /** Keys of this issuer and any other. */
  public IssuerKeys(TokenIssuer local) {
    this.local = local;
  }

  @Override
  public JWKSet apply(String issuer) {
    return issuer.equals(local.issuer())
        ? local.publicKeys()
        : fetched.computeIfAbsent(issuer, IssuerKeys::fetch);
  }

  private static JWKSet fetch(String issuer) {
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    try (HttpClient client = HttpClient.newHttpClient()) {
      byte[] configuration = get(client, base + "/.well-known/openid-configuration");
      return JWKSet.load(URI.create(Json.read(configuration).path("jwks_uri").asText()).toURL());
    } catch (IOException e) {
      throw new UncheckedIOException("The keys of " + issuer + " cannot be had", e);
    } catch (Json.BadJson | ParseException e) {
      throw new IllegalStateException("The keys of " + issuer + " cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private static byte[] get(HttpClient client, String uri)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(uri)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
  }
}
