package tw.portfolio.local.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tw.portfolio.local.template.HttpApi;

/**
 * The JWT authorizer: signature (RS256) by one of the issuer's keys, issuer, audience and times.
 */
final class JwtCheck {
  /** So many tokens are known at most: more than a school's people have in an hour. */
  private static final int MOST_KNOWN = 10_000;

  private final HttpApi.JwtAuthorizer authorizer;
  private final Keys keys;
  private final InstantSource clock;

  /** What tokens say that were found to be signed: only time makes such a one bad. */
  private final Map<String, JWTClaimsSet> known = new ConcurrentHashMap<>();

  /** The public keys of an issuer. */
  @FunctionalInterface
  interface Keys {
    JWKSet of(String issuer);
  }

  JwtCheck(HttpApi.JwtAuthorizer authorizer, Keys keys, InstantSource clock) {
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
    Optional<JWTClaimsSet> before = Optional.ofNullable(known.get(token));
    try {
      return before.isPresent() ? inTime(before.get()) : first(token);
    } catch (ParseException | JOSEException e) {
      return new Result.Refused("the token cannot be read");
    }
  }

  private Result first(String token) throws ParseException, JOSEException {
    SignedJWT jwt = SignedJWT.parse(token);
    JWTClaimsSet claims = jwt.getJWTClaimsSet();
    if (!authorizer.issuer().equals(claims.getIssuer())) {
      return new Result.Refused("the token has an invalid issuer");
    }
    if (claims.getAudience().stream().noneMatch(authorizer.audiences()::contains)) {
      return new Result.Refused("the token has an invalid audience");
    }
    if (!signed(jwt)) {
      return new Result.Refused("signature method is invalid");
    }
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    known.put(token, claims);
    return inTime(claims);
  }

  private Result inTime(JWTClaimsSet claims) {
    Instant now = clock.instant();
    if (claims.getExpirationTime() == null
        || !claims.getExpirationTime().toInstant().isAfter(now)) {
      return new Result.Refused("the token has expired");
    }
    if (claims.getNotBeforeTime() != null && claims.getNotBeforeTime().toInstant().isAfter(now)) {
      return new Result.Refused("the token is not valid yet");
    }
    return new Result.Accepted(texts(claims));
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
