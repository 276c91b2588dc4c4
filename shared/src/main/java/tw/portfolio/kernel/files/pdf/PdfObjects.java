package tw.portfolio.kernel.files.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/**
 * Every object of a file: those that lie open, and those in object streams (ISO 32000-2 7.5.7). Of
 * a number that several have, each is kept: a reference may mean any of them.
 */
final class PdfObjects {
  private final byte[] content;
  private final Budget budget;
  private final StreamDecoder decoder;
  private final List<COSBase> all = new ArrayList<>();
  private final Map<Long, List<COSBase>> numbered = new HashMap<>();
  private final IdentityHashMap<COSDictionary, RawObject> streams = new IdentityHashMap<>();
  private final PdfLock lock;

  /**
   * Reads them.
   *
   * @throws IOException if one of them can't be read
   * @throws PdfRejection if the budget is spent, or the file is locked
   */
  PdfObjects(byte[] content, Budget budget) throws IOException {
    this.content = content;
    this.budget = budget;
    this.decoder = new StreamDecoder(budget);
    RawScan scan = new RawScan(content, budget);
    for (RawObject object : scan.objects()) {
      add(object.number(), object.value());
      object.streamDictionary().ifPresent(dictionary -> streams.put(dictionary, object));
    }
    all.addAll(scan.trailers());
    this.lock = lock();
    for (RawObject object : scan.objects()) {
      lock.open(object);
    }
    for (RawObject object : scan.objects()) {
      Optional<COSDictionary> dictionary = object.streamDictionary();
      if (dictionary.isPresent() && holdsObjects(dictionary.get())) {
        unpack(dictionary.get());
      }
    }
  }

  private void add(Optional<Long> number, COSBase object) {
    all.add(object);
    number.ifPresent(key -> numbered.computeIfAbsent(key, _ -> new ArrayList<>()).add(object));
  }

  /** All of them, and the trailers. */
  List<COSBase> all() {
    return all;
  }

  private PdfLock lock() throws IOException {
    Set<Object> named = new LinkedHashSet<>();
    List<COSBase> locks = new ArrayList<>();
    List<COSBase> ids = new ArrayList<>();
    for (COSDictionary trailer : trailers()) {
      COSBase item = trailer.getItem(COSName.ENCRYPT);
      if (item != null) {
        named.add(item instanceof COSObject reference ? reference.getKey().getNumber() : item);
        locks.addAll(values(item));
        ids.addAll(values(trailer, "ID"));
      }
    }
    if (named.isEmpty()) {
      return PdfLock.none();
    }
    if (named.size() > 1 || locks.stream().distinct().count() > 1) {
      throw new IOException("encrypted in more than one way");
    }
    return locks.stream()
        .filter(COSDictionary.class::isInstance)
        .map(COSDictionary.class::cast)
        .findFirst()
        .map(dictionary -> PdfLock.opened(dictionary, PdfLock.id(ids)))
        .orElseThrow(() -> new IOException("encrypted, and nothing says how"));
  }

  /** What stands behind tables, and the dictionaries of cross-reference streams. */
  List<COSDictionary> trailers() {
    return all.stream()
        .filter(COSDictionary.class::isInstance)
        .map(COSDictionary.class::cast)
        .filter(found -> found.containsKey("Root") || found.containsKey("Encrypt"))
        .toList();
  }

  /** What an item may be: itself, or whatever has the number that it refers to. */
  List<COSBase> values(COSBase item) {
    if (item instanceof COSObject reference) {
      return reference.getKey() == null
          ? List.of()
          : numbered.getOrDefault(reference.getKey().getNumber(), List.of());
    }
    return item == null ? List.of() : List.of(item);
  }

  /** What may stand under a key. */
  List<COSBase> values(COSDictionary dictionary, String key) {
    return values(dictionary.getItem(COSName.getPDFName(key)));
  }

  /** Whether this name may stand under a key. */
  boolean is(COSDictionary dictionary, String key, String name) {
    return values(dictionary, key).contains(COSName.getPDFName(name));
  }

  boolean isStream(COSDictionary dictionary) {
    return streams.containsKey(dictionary);
  }

  /** Whether attachments can't be read although the rest can. */
  boolean hidesAttachments() {
    return lock.hidesAttachments();
  }

  /** Readers go by what is in the dictionary, not by what it calls itself. */
  private boolean holdsObjects(COSDictionary dictionary) {
    return is(dictionary, "Type", "ObjStm")
        || (dictionary.containsKey("First") && dictionary.containsKey("N"));
  }

  private void unpack(COSDictionary dictionary) throws IOException {
    byte[] decoded = decoded(dictionary);
    int first = number(dictionary, "First");
    int count = number(dictionary, "N");
    ObjectParser parser = new ObjectParser(decoded, budget);
    int at = 0;
    // As many as its head has room for: it may say fewer than readers find.
    while (at < first) {
      COSBase number = parser.objectAt(at);
      COSBase offset = parser.objectAt(parser.next());
      at = parser.next();
      if (!(number instanceof COSInteger key) || !(offset instanceof COSInteger place)) {
        throw new IOException("no head of an object stream");
      }
      int next = at;
      add(Optional.of(key.longValue()), inside(parser, first + place.intValue(), decoded.length));
      at = next;
      count--;
    }
    if (count > 0) {
      throw new IOException("an object stream breaks off");
    }
  }

  private static COSBase inside(ObjectParser parser, int place, int length) throws IOException {
    if (place < 0 || place >= length) {
      throw new IOException("an object beyond the end of its stream");
    }
    return parser.objectAt(place);
  }

  /**
   * The content of a stream.
   *
   * @throws IOException if it can't be decoded whole, or if it is not certain how
   */
  byte[] decoded(COSDictionary dictionary) throws IOException {
    RawObject object = streams.get(dictionary);
    List<StreamDecoder.Stage> stages = stages(dictionary);
    byte[] data = lock.opened(object, dictionary, encoded(object, dictionary));
    return decoder.decode(data, stages);
  }

  private byte[] encoded(RawObject object, COSDictionary dictionary) {
    budget.look();
    int length =
        values(dictionary, "Length").stream()
            .filter(COSInteger.class::isInstance)
            .mapToInt(found -> ((COSInteger) found).intValue())
            .filter(found -> found >= 0 && found <= content.length - object.stream())
            .max()
            .orElse(0);
    int end = StreamEnd.of(content, object.stream(), length);
    return Arrays.copyOfRange(content, object.stream(), end);
  }

  private List<StreamDecoder.Stage> stages(COSDictionary dictionary) throws IOException {
    List<COSBase> filters = listed(dictionary, "Filter");
    List<COSBase> parameters = listed(dictionary, "DecodeParms");
    List<StreamDecoder.Stage> stages = new ArrayList<>();
    for (int at = 0; at < filters.size(); at++) {
      if (!(only(filters.get(at)) instanceof COSName filter)) {
        throw new IOException("no filter");
      }
      boolean told = at < parameters.size() && only(parameters.get(at)) instanceof COSDictionary;
      stages.add(
          new StreamDecoder.Stage(
              filter.getName(),
              told ? plain((COSDictionary) only(parameters.get(at))) : new COSDictionary()));
    }
    return stages;
  }

  /** The parameters, with what they refer to in its place. */
  private COSDictionary plain(COSDictionary parameters) throws IOException {
    COSDictionary plain = new COSDictionary();
    for (COSName key : parameters.keySet()) {
      plain.setItem(key, only(parameters.getItem(key)));
    }
    return plain;
  }

  private List<COSBase> listed(COSDictionary dictionary, String key) throws IOException {
    COSBase item = dictionary.getItem(COSName.getPDFName(key));
    if (item == null) {
      return List.of();
    }
    COSBase value = only(item);
    List<COSBase> listed = new ArrayList<>();
    if (value instanceof COSArray array) {
      array.forEach(listed::add);
    } else {
      listed.add(value);
    }
    return listed;
  }

  private int number(COSDictionary dictionary, String key) throws IOException {
    if (only(dictionary.getItem(COSName.getPDFName(key))) instanceof COSInteger number
        && number.intValue() >= 0) {
      return number.intValue();
    }
    throw new IOException("no number");
  }

  /** What an item is, if there is no doubt about it. */
  private COSBase only(COSBase item) throws IOException {
    Collection<COSBase> found = new LinkedHashSet<>(values(item));
    if (found.size() != 1) {
      throw new IOException("one object, or another");
    }
    return found.iterator().next();
  }
}
