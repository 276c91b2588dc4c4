package tw.portfolio.local.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.local.template.HttpApi;

/**
 * The JWT authorizer: signature (RS256) by one of the issuer's keys, issuer, audience and times.
 */
final class JwtCheck {
  private final HttpApi.JwtAuthorizer authorizer;
  private final Keys keys;
  private final Clock clock;

  /** The public keys of an issuer. */
  @FunctionalInterface
  interface Keys {
    JWKSet of(String issuer);
  }

  JwtCheck(HttpApi.JwtAuthorizer authorizer, Keys keys, Clock clock) {
    this.authorizer = authorizer;
    this.keys = keys;
    this.clock = clock;
  }

  /** The claims of a good token, every value as text; or why it is refused. */
  Result check(Optional<String> header) {
    String value = header.orElse("").strip();
    String token = value.regionMatches(true, 0, "Bearer ", 0, 7) ? value.substring(7) : value;
    if (token.isEmpty()) {
      return new Result.Missing();
    }
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      Optional<String> problem = problem(jwt, claims);
      return problem.isPresent()
          ? new Result.Refused(problem.get())
          : new Result.Accepted(texts(claims));
    } catch (ParseException | JOSEException e) {
      return new Result.Refused("the token cannot be read");
    }
  }

  private Optional<String> problem(SignedJWT jwt, JWTClaimsSet claims) throws JOSEException {
    Instant now = clock.instant();
    if (!authorizer.issuer().equals(claims.getIssuer())) {
      return Optional.of("the token has an invalid issuer");
    }
    if (claims.getAudience().stream().noneMatch(authorizer.audiences()::contains)) {
      return Optional.of("the token has an invalid audience");
    }
    if (!signed(jwt)) {
      return Optional.of("signature method is invalid");
    }
    if (claims.getExpirationTime() == null
        || !claims.getExpirationTime().toInstant().isAfter(now)) {
      return Optional.of("the token has expired");
    }
    if (claims.getNotBeforeTime() != null && claims.getNotBeforeTime().toInstant().isAfter(now)) {
      return Optional.of("the token is not valid yet");
    }
    return Optional.empty();
  }

  private boolean signed(SignedJWT jwt) throws JOSEException {
    if (!jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)) {
      return false;
    }
    JWK key = keys.of(authorizer.issuer()).getKeyByKeyId(jwt.getHeader().getKeyID());
    return key != null && jwt.verify(new RSASSAVerifier(key.toRSAKey()));
  }

  private static Map<String, String> texts(JWTClaimsSet claims) {
    Map<String, String> texts = new LinkedHashMap<>();
    claims.getClaims().forEach((name, value) -> texts.put(name, text(value)));
    return texts;
  }

  private static String text(Object value) {
    return switch (value) {
      case Date date -> String.valueOf(date.toInstant().getEpochSecond());
      // API Gateway writes lists with brackets and spaces; a single audience comes without.
      case Collection<?> one when one.size() == 1 -> String.valueOf(one.iterator().next());
      case Collection<?> many ->
          many.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"));
      case null -> "";
      default -> String.valueOf(value);
    };
  }

  /** What came of it. */
  sealed interface Result {
    /** Good. */
    record Accepted(Map<String, String> claims) implements Result {}

    /** There, and not good. */
    record Refused(String why) implements Result {}

    /** Not there. */
    record Missing() implements Result {}
  }
}
