package tw.portfolio.job.kms;

import java.util.Base64;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptResponse;
import tw.portfolio.job.SealedPasswords;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.files.archive.ArchivePassword;
import tw.portfolio.school.SchoolCode;

/**
 * Passwords sealed by KMS itself. School and purpose are part of what it seals, so that nothing
 * else that was sealed under the key opens in a password's place.
 */
public final class KmsSealedPasswords implements SealedPasswords {
  private final KmsClient kms;
  private final String key;

  private KmsSealedPasswords(KmsClient kms, String key) {
    this.kms = kms;
    this.key = key;
  }

  /** Passwords under the key that the environment names. */
  public static KmsSealedPasswords of(Environment environment) {
    return new KmsSealedPasswords(
        new Connection(environment).client(KmsClient.builder(), "KMS"),
        environment.required("PERSONAL_DATA_KEY"));
  }

  @Override
  public String seal(SchoolCode school, ArchivePassword password) {
    EncryptResponse sealed =
        kms.encrypt(
            request ->
                request
                    .keyId(key)
                    .plaintext(SdkBytes.fromUtf8String(password.text()))
                    .encryptionContext(context(school)));
    return Base64.getEncoder().encodeToString(sealed.ciphertextBlob().asByteArray());
  }

  @Override
  public ArchivePassword open(SchoolCode school, String sealed) {
    DecryptResponse opened =
        kms.decrypt(
            request ->
                request
                    .keyId(key)
                    .ciphertextBlob(SdkBytes.fromByteArray(Base64.getDecoder().decode(sealed)))
                    .encryptionContext(context(school)));
    return ArchivePassword.of(opened.plaintext().asUtf8String());
  }

  private static Map<String, String> context(SchoolCode school) {
    return Map.of("school", school.text(), "purpose", "archive-password");
  }
}
