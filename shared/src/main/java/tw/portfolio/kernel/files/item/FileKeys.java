package tw.portfolio.kernel.files.item;

import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.files.ObjectKey;

/** Where the way from a file to its record lies. */
public final class FileKeys {

  private FileKeys() {}

  public static Key file(ObjectKey key) {
    return new Key(key.school() + "#FILES#" + key.secret(), Integer.toString(key.revision()));
  }
}
