package tw.portfolio.store.kms;

import java.util.Base64;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import tw.portfolio.aws.Connection;
import tw.portfolio.aws.Environment;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.store.DataKeys;
import tw.portfolio.store.IdentityKey;

/**
 * Data keys made and unwrapped by KMS. The school is part of what KMS seals, so that one school's
 * wrapped key is of no use in another's place.
 */
public final class KmsDataKeys implements DataKeys {
  private final KmsClient kms;
  private final String key;

  /**
   * Data keys under a key of KMS.
   *
   * @param key its ARN
   */
  public KmsDataKeys(KmsClient kms, String key) {
    this.kms = kms;
    this.key = key;
  }

  /** Data keys under the key that the environment names. */
  public static KmsDataKeys of(Environment environment) {
    return new KmsDataKeys(
        new Connection(environment).client(KmsClient.builder(), "KMS"),
        environment.required("PERSONAL_DATA_KEY"));
  }

  @Override
  public Fresh fresh(SchoolCode school) {
    GenerateDataKeyResponse made =
        kms.generateDataKey(
            request ->
                request
                    .keyId(key)
                    .numberOfBytes(IdentityKey.BYTES)
                    .encryptionContext(context(school)));
    return new Fresh(
        new IdentityKey(made.plaintext().asByteArray()),
        Base64.getEncoder().encodeToString(made.ciphertextBlob().asByteArray()));
  }

  @Override
  public IdentityKey unwrap(SchoolCode school, String wrapped) {
    DecryptResponse opened =
        kms.decrypt(
            request ->
                request
                    .keyId(key)
                    .ciphertextBlob(SdkBytes.fromByteArray(Base64.getDecoder().decode(wrapped)))
                    .encryptionContext(context(school)));
    return new IdentityKey(opened.plaintext().asByteArray());
  }

  private static Map<String, String> context(SchoolCode school) {
    return Map.of("school", school.text());
  }
}
