export { associateCommands, type RibbonCommands, type RibbonOffice } from "./ribbon-commands";
