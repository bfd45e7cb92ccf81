import { createActions, type Actions } from "../../actions";
import { createGateway } from "../../excel";

/** The actions on the workbook that the pane stands beside. */
export function officeActions(): Actions {
  const { requirements } = Office.context;
  return createActions(
    createGateway({
      run: (options, batch) => Excel.run(options, batch),
      isSetSupported: (name, minVersion) => requirements.isSetSupported(name, minVersion),
    })
  );
}
