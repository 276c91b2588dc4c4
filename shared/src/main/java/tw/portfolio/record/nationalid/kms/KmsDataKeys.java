package tw.portfolio.record.nationalid.kms;

import java.util.Base64;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.record.nationalid.DataKeys;
import tw.portfolio.record.nationalid.NationalIdKey;
import tw.portfolio.school.SchoolCode;

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
                    .numberOfBytes(NationalIdKey.BYTES)
                    .encryptionContext(context(school)));
    return new Fresh(
        new NationalIdKey(made.plaintext().asByteArray()),
        Base64.getEncoder().encodeToString(made.ciphertextBlob().asByteArray()));
  }

  @Override
  public NationalIdKey unwrap(SchoolCode school, String wrapped) {
    DecryptResponse opened =
        kms.decrypt(
            request ->
                request
                    .keyId(key)
                    .ciphertextBlob(SdkBytes.fromByteArray(Base64.getDecoder().decode(wrapped)))
                    .encryptionContext(context(school)));
    return new NationalIdKey(opened.plaintext().asByteArray());
  }

  private static Map<String, String> context(SchoolCode school) {
    return Map.of("school", school.text());
  }
}
