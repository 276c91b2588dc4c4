package tw.portfolio.local.dev;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/** Issues tokens that the API takes, signed with a key that stays in the data folder. */
public final class TokenIssuer {
  /** How long a token is good. */
  public static final Duration LIFETIME = Duration.ofHours(1);

  private static final int KEY_BITS = 2048;

  private final String issuer;
  private final String audience;
  private final RSAKey key;
  private final InstantSource clock;

  /**
   * An issuer with the key in a file, made if missing.
   *
   * @throws UncheckedIOException if the file cannot be read or written
   */
  public TokenIssuer(String issuer, String audience, Path keyFile, InstantSource clock) {
    this.issuer = issuer;
    this.audience = audience;
    this.key = key(keyFile);
    this.clock = clock;
  }

  private static RSAKey key(Path file) {
    try {
      if (Files.exists(file)) {
        return RSAKey.parse(Files.readString(file));
      }
      RSAKey fresh =
          new RSAKeyGenerator(KEY_BITS)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyID(UUID.randomUUID().toString())
              .generate();
      Files.createDirectories(file.getParent());
      Files.writeString(file, fresh.toJSONString());
      return fresh;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException("The signing key cannot be used; delete " + file, e);
    }
  }

  /** A token for somebody, good from now for {@link #LIFETIME}. */
  public String token(Person person) {
    return token(
        person.school() + ":" + person.id(),
        Map.of(
            "school", person.school(),
            "person", person.id(),
            "name", person.name(),
            "kind", person.kind().claim()),
        Map.of(),
        LIFETIME);
  }

  /**
   * A token for an account, good from now.
   *
   * @param subject the account's {@code sub}
   * @param said what it says of who that is
   * @param more what it says of itself
   */
  public String token(
      String subject, Map<String, String> said, Map<String, String> more, Duration lifetime) {
    Instant now = clock.instant();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(audience)
            .subject(subject)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(lifetime)));
    said.forEach(claims::claim);
    more.forEach(claims::claim);
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    try {
      SignedJWT jwt = new SignedJWT(header, claims.build());
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("The signing key does not sign", e);
    }
  }

  /** Who issues: the tokens' {@code iss}. */
  public String issuer() {
    return issuer;
  }

  /** For whom tokens are: their {@code aud}, and the id of the client that people sign in to. */
  public String audience() {
    return audience;
  }

  /** The public half of the key. */
  public JWKSet publicKeys() {
    return new JWKSet(key.toPublicJWK());
  }
}
