/**
 * Files that go with something (附件): announced, awaited, here, refused. Who may add or read them is
 * said by the room of the thing; how a file comes and is examined, by {@code upload}.
 */
package tw.portfolio.attachment;
