package tw.portfolio.kernel.files.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.encryption.PDEncryption;
import org.apache.pdfbox.pdmodel.encryption.ProtectionPolicy;
import org.apache.pdfbox.pdmodel.encryption.SecurityHandler;
import org.apache.pdfbox.pdmodel.encryption.StandardDecryptionMaterial;
import tw.portfolio.kernel.files.inspect.PdfFinding;

/**
 * How a file is encrypted. One that opens without a password only restricts printing or copying:
 * many certificates are of that kind, and are read with the empty one. One that encrypts nothing
 * but attachments opens too.
 *
 * @param dictionary what says so; nothing in a file that is not encrypted
 * @param handler what decrypts; nothing where there is nothing to decrypt
 */
record PdfLock(
    Optional<COSDictionary> dictionary, Optional<SecurityHandler<ProtectionPolicy>> handler) {
  private static final int WITH_FILTERS = 4;
  private static final int BLOCK = 16;
  private static final int[] KEY_BITS = {128, 40};

  /** Not encrypted. */
  static PdfLock none() {
    return new PdfLock(Optional.empty(), Optional.empty());
  }

  /**
   * Opens a file.
   *
   * @param id of the file, which is part of its key
   * @throws PdfRejection if the empty password does not open it
   */
  static PdfLock opened(COSDictionary dictionary, COSArray id) {
    PDEncryption encryption = new PDEncryption(dictionary);
    if (!"Standard".equals(encryption.getFilter())) {
      throw new PdfRejection(PdfFinding.LOCKED);
    }
    for (COSDictionary stated : readings(dictionary, encryption)) {
      Optional<SecurityHandler<ProtectionPolicy>> handler = handler(stated, id);
      if (handler.isPresent()) {
        return new PdfLock(Optional.of(dictionary), handler);
      }
    }
    if (attachmentsOnly(encryption)) {
      return new PdfLock(Optional.of(dictionary), Optional.empty());
    }
    throw new PdfRejection(PdfFinding.LOCKED);
  }

  /** With filters, some writers state the length of the key there, and leave it out here. */
  private static List<COSDictionary> readings(COSDictionary dictionary, PDEncryption encryption) {
    List<COSDictionary> readings = new ArrayList<>();
    readings.add(dictionary);
    for (int bits : encryption.getVersion() == WITH_FILTERS ? KEY_BITS : new int[0]) {
      COSDictionary other = new COSDictionary(dictionary);
      other.setInt(COSName.LENGTH, bits);
      readings.add(other);
    }
    return readings;
  }

  private static Optional<SecurityHandler<ProtectionPolicy>> handler(
      COSDictionary stated, COSArray id) {
    try {
      PDEncryption encryption = new PDEncryption(stated);
      SecurityHandler<ProtectionPolicy> handler = encryption.getSecurityHandler();
      handler.prepareForDecryption(encryption, id, new StandardDecryptionMaterial(""));
      return Optional.of(handler);
    } catch (InvalidPasswordException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new PdfRejection(PdfFinding.LOCKED);
    }
  }

  private static boolean attachmentsOnly(PDEncryption encryption) {
    return encryption.getVersion() >= WITH_FILTERS
        && List.of(encryption.getStreamFilterName(), encryption.getStringFilterName()).stream()
            .allMatch(COSName.IDENTITY::equals);
  }

  /** Whether attachments are encrypted otherwise than the rest, so that they can't be read here. */
  boolean hidesAttachments() {
    return dictionary.filter(found -> attachmentsOnly(new PDEncryption(found))).isPresent();
  }

  /** Decrypts the strings of an object, where it lies. */
  void open(RawObject object) throws IOException {
    if (handler.isPresent()
        && object.number().isPresent()
        && dictionary.filter(found -> found == object.value()).isEmpty()) {
      handler.get().decrypt(object.value(), object.number().get(), object.generation());
    }
  }

  /** The data of a stream as its filters left it. */
  byte[] opened(RawObject object, COSDictionary dictionary, byte[] data) throws IOException {
    if (handler.isEmpty() || object.number().isEmpty()) {
      return data;
    }
    int length = handler.get().isAES() ? data.length - data.length % BLOCK : data.length;
    RandomAccessReadBuffer encrypted = new RandomAccessReadBuffer(data);
    COSStream stream =
        new COSStream(
            IOUtils.createMemoryOnlyStreamCache().create(),
            new RandomAccessReadView(encrypted, 0, length));
    for (var entry : dictionary.entrySet()) {
      stream.setItem(entry.getKey(), entry.getValue());
    }
    handler.get().decryptStream(stream, object.number().get(), object.generation());
    try (InputStream in = stream.createRawInputStream()) {
      return in.readAllBytes();
    }
  }

  /** The one array of a file's id among what was found for it. */
  static COSArray id(List<COSBase> found) {
    return found.stream()
        .filter(COSArray.class::isInstance)
        .map(COSArray.class::cast)
        .findFirst()
        .orElseGet(COSArray::new);
  }
}
