package tw.portfolio.kernel.files.archive;

/** How the files of an archive are encrypted, all alike. */
public enum ArchiveEncryption {
  /** Not at all. */
  NONE,
  /** The ZIP format's own, which is weak, but what many programs write. */
  ZIP_CRYPTO,
  /** AES, as WinZip and 7-Zip write it. */
  AES
}
