package tw.portfolio.upload;

import tw.portfolio.kernel.files.ObjectKey;

/** The way to the function that examines files, for one whose event was lost. */
@FunctionalInterface
public interface LookRequests {
  /** Has it look at a key; when this returns, it will. */
  void ask(ObjectKey key);
}
