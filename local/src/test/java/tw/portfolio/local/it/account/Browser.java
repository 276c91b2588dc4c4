package tw.portfolio.local.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tw.portfolio.local.http.Json;

/** Signs in as the web pages do: by code and PKCE, following where the pool sends it. */
final class Browser implements AutoCloseable {
  private static final String VERIFIER = "v".repeat(50);

  private final URI api;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  Browser(URI api) {
    this.api = api;
  }

  /** What a page of the pool answered. */
  record Page(int status, String body, String location) {
    JsonNode json() {
      try {
        return Json.read(body.getBytes(StandardCharsets.UTF_8));
      } catch (Json.BadJson e) {
        throw new AssertionError("Not JSON: " + body, e);
      }
    }
  }

  /** What is asked of the pool, as it should be. */
  Map<String, String> asked() {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("response_type", "code");
    asked.put("client_id", "portfolio");
    asked.put("redirect_uri", api.resolve("/signed-in").toString());
    asked.put("scope", "openid");
    asked.put("state", "a&b=c");
    asked.put("code_challenge", challenge());
    asked.put("code_challenge_method", "S256");
    return asked;
  }

  Page authorize(Map<String, String> asked) {
    return sent(HttpRequest.newBuilder(api.resolve("/oauth2/authorize?" + form(asked))));
  }

  /** The code with which the pool sends whoever chose that account back. */
  String code(String account) {
    Map<String, String> asked = asked();
    asked.put("account", account);
    Page page = authorize(asked);
    assertThat(page.status()).as(page.body()).isEqualTo(302);
    assertThat(page.location())
        .startsWith(api.resolve("/signed-in?code=").toString())
        .endsWith("&state=a%26b%3Dc");
    return page.location().replaceAll(".*[?]code=([^&]+)&.*", "$1");
  }

  Page redeem(String code, String verifier) {
    return token(
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            "portfolio",
            "redirect_uri",
            api.resolve("/signed-in").toString(),
            "code",
            code,
            "code_verifier",
            verifier));
  }

  /** Signs in with an account: access_token, id_token, refresh_token. */
  JsonNode signIn(String account) {
    Page page = redeem(code(account), VERIFIER);
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    return page.json();
  }

  Page renew(JsonNode tokens) {
    return token(
        Map.of(
            "grant_type", "refresh_token",
            "client_id", "portfolio",
            "refresh_token", tokens.path("refresh_token").asText()));
  }

  Page token(Map<String, String> form) {
    return sent(
        HttpRequest.newBuilder(api.resolve("/oauth2/token"))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(form))));
  }

  private Page sent(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Page(
          response.statusCode(),
          response.body(),
          response.headers().firstValue("location").orElse(""));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String form(Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            pair ->
                pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String challenge() {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
