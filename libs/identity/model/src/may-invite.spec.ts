import type { PersonId } from './ids';
import { MayInvite } from './may-invite';

const anna = 'anna' as PersonId;
const bo = 'bo' as PersonId;

describe('who else may invite', () => {
  it('is nobody when no domain has said so', async () => {
    expect(await new MayInvite().mayInvite(anna)).toBe(false);
    expect(await new MayInvite().peopleOf(anna)).toEqual([]);
  });

  it('is whom one of the domains names, with the people of all of them', async () => {
    const inviters = new MayInvite();
    inviters.register({ mayInvite: async () => false, peopleOf: async () => [anna] });
    inviters.register({ mayInvite: async (id) => id === anna, peopleOf: async () => [anna, bo] });
    expect(await inviters.mayInvite(anna)).toBe(true);
    expect(await inviters.mayInvite(bo)).toBe(false);
    expect(await inviters.peopleOf(anna)).toEqual([anna, bo]);
  });
});
