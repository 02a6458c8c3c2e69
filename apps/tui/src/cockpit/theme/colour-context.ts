import { createContext } from 'react';

/** Whether colours are wanted. */
export const ColourContext = createContext(true);
