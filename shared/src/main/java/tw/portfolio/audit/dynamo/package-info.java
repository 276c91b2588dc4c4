/** Every file that a record knows, read from the table share by share. */
package tw.portfolio.audit.dynamo;
